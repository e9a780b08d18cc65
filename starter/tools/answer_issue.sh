#!/bin/bash
# Answers in an accepted issue. Usage: bash tools/answer_issue.sh FOLDER, as made by kyoso issue; PROPOSED says what
# became of the pull request. Needs GH_TOKEN, GITHUB_EVENT_PATH, GITHUB_REPOSITORY.
set -euo pipefail
answer=$1/answer.md
number=$(jq '.issue.number' "$GITHUB_EVENT_PATH")

if [ ! -f "$answer" ] || { [ -f "$1/path" ] && [ "$PROPOSED" != success ]; }; then
    answer=answer.md
    echo "受け取りましたが、記事の案を作れませんでした。編集部が調べてお答えします。" > "$answer"
fi
gh api "repos/$GITHUB_REPOSITORY/issues/$number/comments" --method POST --silent --field "body=@$answer"
