#!/bin/sh
# Starts nginx with nginx.conf, at EDGE_PORT (8080) and before the site at WEB_ADDRESS (127.0.0.1:3000). What
# it writes, its cache included, is in EDGE_DIR (/tmp/edge). With `-t` the configuration is only tested.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=${EDGE_DIR:-/tmp/edge}
port=${EDGE_PORT:-8080}
site=${WEB_ADDRESS:-127.0.0.1:3000}

case $port in '' | *[!0-9:.]*) echo "EDGE_PORT is “$port”, which is no port." >&2 && exit 1 ;; esac
case $site in '' | *[!A-Za-z0-9:._-]*) echo "WEB_ADDRESS is “$site”, which is no host and port." >&2 && exit 1 ;; esac

mkdir -p "$folder"
# A socket, such as systemd gives, cannot be opened by its name.
log=/dev/stdout
if ! (: >>"$log") 2>/dev/null; then
  log=$folder/access.log
  echo "The standard output cannot be opened: requests are logged in $log." >&2
fi
sed -e "s|listen 8080;|listen $port;|" -e "s|server 127.0.0.1:3000|server $site|" -e "s|/dev/stdout|$log|" "$here/nginx.conf" >"$folder/nginx.conf"
exec nginx -p "$folder" -c "$folder/nginx.conf" -g 'daemon off;' "$@"
