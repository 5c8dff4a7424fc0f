# What trial.sh does to nodes and to Fyrens. Everything runs as postgres, nothing as root.

start() { # name, then the command
  setpriv --reuid postgres --regid postgres --clear-groups "${@:2}" >> "$folder/$1.log" 2>&1 3>&- &
  running[$1]=$!
  disown
}

list() { # a pattern with N in it: what it is for every node, with commas between
  for node in $nodes; do printf ',%s' "${1//N/$node}"; done | cut -c2-
}

start_node() {
  local home=$folder/node$1 etcd=http://127.0.0.1:$((ports + $1)) peer=http://127.0.0.1:$((ports + 10 + $1))
  setpriv --reuid postgres --regid postgres --clear-groups mkdir -p "$home"
  sed -e "s|NUMBER|$1|; s|RESTPORT|$((ports + 30 + $1))|g; s|SQLPORT|$((ports + 20 + $1))|g; s|PROGRAMS|$programs|" \
    -e "s|FOLDER|$home|g; s|PASSWORD|$password|g; s|ETCDS|$(list "\"127.0.0.1:$((ports / 10))N\"")|" "$here/node.yml" > "$home.yml"
  start "etcd$1" etcd --name "etcd$1" --data-dir "$home/etcd" --listen-client-urls "$etcd" --advertise-client-urls "$etcd" \
    --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" --initial-cluster-token fyren --log-level error \
    --initial-cluster "$(list "etcdN=http://127.0.0.1:$((ports / 10 + 1))N")"
  start "patroni$1" patroni "$home.yml"
}

kill_node() { # as when its machine loses power
  local server
  server=$(head -1 "$folder/node$1/data/postmaster.pid")
  kill -9 "${running[patroni$1]}" "${running[etcd$1]}" "$server" $(pgrep -P "$server") || true
}

start_fyren() { # which, and the secret that the first one made
  start "fyren$1" env SERVER_PORT=$((ports + 40 + $1)) FYREN_DATA_DIR="$folder/data$1" FYREN_SECRET_FILE="${2-}" \
    FYREN_FLOOD_CONTROL=off FYREN_DATABASE_USER=fyren FYREN_DATABASE_PASSWORD="$password" \
    FYREN_DATABASE_URL="jdbc:postgresql://$(list "127.0.0.1:$((ports / 10 + 2))N")/fyren?targetServerType=primary&connectTimeout=2&socketTimeout=15&tcpKeepAlive=true" \
    "$java" -Xmx256m -XX:+UseSerialGC -cp "$folder/demo:$folder/fyren/*" se.fyren.Fyren
  until_within 90 curl -fso "$folder/up" "http://127.0.0.1:$((ports + 40 + $1))/up"
}

sql() { # a query, and where: asked of the leader
  PGPASSWORD=$password psql -XqtA -d "host=$(list 127.0.0.1) port=$(list "$((ports / 10 + 2))N") user=postgres dbname=${2:-postgres} \
    target_session_attrs=read-write connect_timeout=2" -v ON_ERROR_STOP=1 -c "$1" 2>> "$folder/psql.log"
}

patroni_has_a_leader() { sql "select 1" > "$folder/up"; }

copies_are_complete() { # two copies are sent, and Patroni knows which of them may take over
  [ "$(sql "select count(*) from pg_stat_replication where state = 'streaming'")" = 2 ] &&
    patronictl -c "$folder/node1.yml" list 2>> "$folder/psql.log" | grep -q "Sync Standby"
}

until_within() { # seconds, then what must succeed
  local end=$((SECONDS + $1))
  until "${@:2}"; do
    [ $SECONDS -lt $end ] || { echo "Not within $1 s: ${*:2}" >&2; tail -n 5 "$folder"/*.log >&2; exit 1; }
    sleep 0.5
  done
}

clean_up() {
  local pids=("${running[@]}") server
  for server in "$folder"/node*/data/postmaster.pid; do [ ! -e "$server" ] || pids+=("$(head -1 "$server")"); done
  kill ${letters-} 2> /dev/null || true
  kill -9 "${pids[@]}" 2> /dev/null || true
  sleep 1
  rm -rf "$folder"
}
