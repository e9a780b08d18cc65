#!/bin/bash
# Keeps one open issue up to date. Usage: tools/rolling_issue.sh LABEL TITLE FILE
# The issue is found by its label and by being ours; FILE becomes its text. Needs GH_TOKEN, GITHUB_REPOSITORY.
set -euo pipefail
label=$1 title=$2 file=$3

number=$(tools/find_issue.sh "$label" | jq '.number // empty')
if [ -n "$number" ]; then
    gh api "repos/$GITHUB_REPOSITORY/issues/$number" --method PATCH --silent --field "body=@$file"
else
    gh api "repos/$GITHUB_REPOSITORY/issues" --method POST --silent \
        --raw-field "title=$title" --raw-field "labels[]=$label" --field "body=@$file"
fi
