# Runs a command and ends it as soon as standard input closes, so that it never outlives the stack, even a killed one.
# guard.sh SIGNAL SECONDS COMMAND...
signal=$1
patience=$2
shift 2

# Job control gives the child a process group of its own. A child is deaf to signals that whoever started the stack ignores,
# as the shell of a script does for INT in the background, so those are set right.
set -m
exec 3<&0 </dev/null
env --default-signal "$@" 3<&- &
child=$!
cat <&3 >/dev/null &
lifeline=$!
exec 3<&-
trap 'kill "$lifeline" 2>/dev/null' TERM INT HUP

alive() { kill -0 "$child" 2>/dev/null; }

wait -n "$child" "$lifeline"
if alive; then
  kill -s "$signal" "$child"
  for ((tenth = 0; tenth < patience * 10; tenth++)); do
    alive || break
    sleep 0.1
  done
  alive && kill -KILL -- "-$child"
fi
kill "$lifeline" 2>/dev/null
wait "$child"
