#!/usr/bin/env bash
# Asks a person from a shell script, with curl alone: a run on the embedded orchestrator.
#
#     COUNTERSIGN_URL=http://127.0.0.1:8080 COUNTERSIGN_API_TOKEN=… examples/curl.sh
#
# Prints the page to open, waits for the answer and prints it as JSON. Exits 1 when nobody answers in time.
set -euo pipefail

url=${COUNTERSIGN_URL:-http://127.0.0.1:8080}
: "${COUNTERSIGN_API_TOKEN:?set it to the API token of the portal}"

call() {
    curl --silent --show-error --fail-with-body --header 'Accept: application/json' \
        --header "Authorization: Bearer $COUNTERSIGN_API_TOKEN" "$@"
}

# field NAME: the text of a member of the JSON object on standard input.
field() { sed -n 's/.*"'"$1"'": *"\([^"]*\)".*/\1/p'; }

run=$(call --header 'Content-Type: application/json' --data @- "$url/api/runs" <<'RUN'
{
  "name": "nightly-backup",
  "description": "## Delete the old backups?\n\nThe disk is **91 % full**.",
  "schema": {
    "type": "object",
    "properties": {
      "delete": {"type": "string", "title": "What to do", "enum": ["nothing", "older than a year", "older than a month"]},
      "note": {"type": "string", "title": "Why", "maxLength": 200}
    },
    "required": ["delete"],
    "additionalProperties": false
  },
  "initial": {"delete": "nothing"},
  "artifacts": [
    {"key": "backups", "kind": "table", "data": [
      {"year": 2024, "files": 366, "GiB": 41.50},
      {"year": 2025, "files": 365, "GiB": 48.25}
    ]},
    {"key": "disk", "kind": "progress", "data": 91, "description": "How full the disk is."}
  ],
  "timeout_seconds": 3600,
  "tags": ["backup"]
}
RUN
)
id=$(field id <<<"$run")
page=$(field page <<<"$run")
case $page in
http*) echo "Answer here: $page" >&2 ;;
*) echo "Answer here: $url/${page#/}" >&2 ;;
esac

status=paused
while [ "$status" = paused ]; do
    answer=$(call "$url/api/runs/$id?wait=60")
    status=$(field status <<<"$answer")
done
echo "$answer"
[ "$status" = resumed ]
