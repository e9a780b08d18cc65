#!/bin/bash
# Opens a draft pull request with one file, new or changed. Usage: bash tools/propose_intake.sh FOLDER, as made by
# kyoso issue. Needs GH_TOKEN, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_SHA.
set -euo pipefail
folder=$1

api() { gh api "repos/$GITHUB_REPOSITORY/$1" --silent "${@:2}"; }
refuse() { echo "::error::$1" && exit 1; }

path=$(head --bytes 200 "$folder/path")
branch=$(head --bytes 200 "$folder/branch")
title=$(head --bytes 200 "$folder/title")
target=$(jq --raw-output '.repository.default_branch' "$GITHUB_EVENT_PATH")
[[ $path =~ ^content/(cases|threads)/[a-z0-9-]{3,60}\.md$ ]] || refuse "記事の場所が正しくありません"
[[ $branch =~ ^intake/issue-[0-9]+$ ]] || refuse "ブランチの名前が正しくありません"

if ! api git/refs --method POST --raw-field "ref=refs/heads/$branch" --raw-field "sha=$GITHUB_SHA"; then
    # the branch is there: of a pull request, or left by a run that failed after this line, which begins again
    pulls=$(gh api "repos/$GITHUB_REPOSITORY/pulls" --method GET --raw-field state=all \
        --raw-field "head=${GITHUB_REPOSITORY%%/*}:$branch" --jq length)
    [ "$pulls" = 0 ] || refuse "この課題のプルリクエストがもうあります。作り直すときは、ブランチ $branch を消してください"
    api "git/refs/heads/$branch" --method PATCH --raw-field "sha=$GITHUB_SHA" --field force=true
fi
base64 --wrap 0 "$folder/entry.md" > entry.base64
known=() # what stands there already is replaced by its own mark only, so that no other change is lost
if [ -f "$path" ]; then known=(--raw-field "sha=$(git hash-object "$path")"); fi
api "contents/$path" --method PUT --raw-field "branch=$branch" --raw-field "message=$title" \
    --field content=@entry.base64 "${known[@]}"
api pulls --method POST --raw-field "title=$title" --raw-field "head=$branch" --raw-field "base=$target" \
    --field draft=true --field "body=@$folder/body.md"
