# The report of kyoso check --format json → the text of the issue about entries to be reviewed (KB603).
[.diagnostics[] | select(.code == "KB603")]
| "確認の期限を過ぎた記事が\(length)件あります(毎週書き換わります)。\n",
  "内容が今も正しければ、reviewed_on と review_by を新しくするプルリクエストを出してください。\n",
  (.[:300][] | "- [ ] `\(.path)` \(.found)")
