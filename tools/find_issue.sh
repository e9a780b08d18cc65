#!/bin/bash
# Prints the open issue that this repository's workflows keep under LABEL, or {}. Usage: tools/find_issue.sh LABEL
set -euo pipefail
gh api "repos/$GITHUB_REPOSITORY/issues" --method GET --raw-field state=open --raw-field "labels=$1" |
    jq '[.[] | select(.user.login == "github-actions[bot]" and (.pull_request | not))][0] // {}'
