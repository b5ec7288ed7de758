"""When a tab has come to rest, by its own word: no test waits on a clock."""

from streamlit.proto.BackMsg_pb2 import BackMsg

ASKS_FOR_A_RUN = (
    BackMsg.RERUN_SCRIPT_FIELD_NUMBER << 3 | 2
)  # the first byte of the message that asks the server for a run

# Runs in the tab before anything else: notes that a run was asked for until it has begun, and every change of the page.
# What is asked during a run begins without a word: the server breaks off the one and begins the other.
WATCH = """
window.__watched = { asked: false, changes: 0, seen: -1, alike: 0, wait: 0 };
const running = () => document.querySelector('[data-test-script-state="running"]') !== null;
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (message) {
  const asks = new Uint8Array(message.buffer ?? message)[message.byteOffset ?? 0] === ASKS_FOR_A_RUN;
  if (asks && !running()) window.__watched.asked = true;
  return send.call(this, message);
};
new MutationObserver(() => {
  window.__watched.changes += 1;
  if (running()) window.__watched.asked = false;
}).observe(document, { subtree: true, childList: true, attributes: true });
""".replace("ASKS_FOR_A_RUN", str(ASKS_FOR_A_RUN))

# Asked at every frame: the page stands to its foot, nothing runs, was asked for, moves or is still to come,
# and the last frames were alike (a tap takes a frame or two to reach the server; so does a kept journey to reach the tab).
AT_REST = """(wait) => {
  const watched = window.__watched, app = document.querySelector('[data-testid="stApp"]')?.dataset;
  if (!watched || !app) return false;
  const moves = document.getAnimations().some(
    (one) => one.playState === "running" && one.effect.getComputedTiming().iterations !== Infinity);
  const same = watched.changes === watched.seen && watched.wait === wait && !moves;
  Object.assign(watched, { alike: same ? watched.alike + 1 : 0, seen: watched.changes, wait });
  return watched.alike >= 5 && !watched.asked
    && app.testScriptState === "notRunning" && app.testConnectionState === "CONNECTED"
    && document.querySelector("footer.foot") !== null
    && document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') === null;
}"""
