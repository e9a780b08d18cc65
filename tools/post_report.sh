#!/bin/bash
# Writes or rewrites the one comment about a finished check, and takes its label off; everything it is told comes from the event, quoted.
# Needs GH_TOKEN, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_SERVER_URL.
set -euo pipefail
MAX_BYTES=1000000

event() { jq --raw-output "$1" "$GITHUB_EVENT_PATH"; }
api() { gh api "repos/$GITHUB_REPOSITORY/$1" "${@:2}"; }

run=$(event '.workflow_run.id')
head=$(event '.workflow_run.head_sha')
source=$(event '.workflow_run | "\(.head_repository.owner.login):\(.head_branch)"')

# The number of the pull request comes from GitHub, by branch and commit, and never from the artifact.
api pulls --method GET --raw-field state=open --raw-field "head=$source" |
    jq --arg head "$head" '[.[] | select(.head.sha == $head)][0] // {}' > pull.json
number=$(jq --raw-output '.number // empty' pull.json)
if [ -z "$number" ]; then
    echo "No open pull request stands at this commit any more."
    exit 0
fi

# An editor allowed the commits of that moment to change the program: the label holds for one check.
if jq --exit-status 'any(.labels[]?; .name == "プログラム")' pull.json > /dev/null; then
    api "issues/$number/labels/プログラム" --method DELETE --silent
fi

# A change of more than content may have changed the check that judged it: people judge it, no comment calls it fine.
# GitHub lists at most 3,000 files.
beyond=$(api "pulls/$number/files" --paginate | jq --slurp \
    '[.[][]] | length >= 3000 or any(.[]; .filename, .previous_filename // empty | startswith("content/") | not)')
passed=$([ "$(event '.workflow_run.conclusion')" = success ] && echo true || echo false)
if [ "$passed" = true ] && [ "$beyond" = true ]; then
    echo "The change is not only content; its readers judge it."
    exit 0
fi

api "actions/runs/$run/artifacts" > artifacts.json
report=$(jq --raw-output --argjson most "$MAX_BYTES" \
    '[.artifacts[] | select(.name == "report" and .size_in_bytes <= $most) | .id][0] // empty' artifacts.json)
until=$(jq --raw-output '[.artifacts[] | select(.name == "site") | .expires_at][0] // "" | .[0:10]' artifacts.json)
: > report.json
if [ -n "$report" ]; then
    api "actions/artifacts/$report/zip" > report.zip
    # One file, to the standard output, cut off: no path of the archive is ever used.
    unzip -p report.zip report.json | head --bytes "$((MAX_BYTES + 1))" > report.json || true
fi

options=(--run "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$run")
if [ "$passed" = true ]; then options+=(--passed); fi
if [ -n "$until" ]; then options+=(--until "$until"); fi
.venv/bin/kyoso comment report.json "${options[@]}" > comment.md

old=$(api "issues/$number/comments" --paginate | jq --raw-output --slurp \
    '[.[][] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- kyoso-report -->"))) | .id][0] // empty')
if [ -n "$old" ]; then
    api "issues/comments/$old" --method PATCH --silent --field body=@comment.md
else
    api "issues/$number/comments" --method POST --silent --field body=@comment.md
fi
