package dev.intrepid.engine.state;

/**
 * How many streams all shards of a subscriber have set aside or are about to, in this program.
 * Thread-safe.
 */
public final class ParkedCounts {

  private int parked;
  private int waiting;
  private int taken;

  /** How many are parked because a message failed for good. */
  public synchronized int parked() {
    return parked;
  }

  /** How many are parked, or wait until a message that failed is tried again. */
  public synchronized int all() {
    return parked + waiting;
  }

  synchronized void add(int moreParked, int moreWaiting) {
    parked += moreParked;
    waiting += moreWaiting;
  }

  /** Resets the count, before other shards begin. */
  public synchronized void reset() {
    parked = 0;
    waiting = 0;
    taken = 0;
  }

  /**
   * The room that one shard takes for streams before it stores them, so that all shards together
   * set aside no more than they may. For one thread.
   */
  public final class Room {

    private int own;

    /** Takes room for a stream that is to wait; false if that many wait or are parked. */
    public boolean takeToWait(int most) {
      synchronized (ParkedCounts.this) {
        return parked + waiting + taken < most && take();
      }
    }

    /** Takes room for a stream that is to be parked; false if that many are parked. */
    public boolean takeToPark(int most) {
      synchronized (ParkedCounts.this) {
        return parked + taken < most && take();
      }
    }

    private boolean take() {
      own++;
      taken++;
      return true;
    }

    /** Gives back the room, once the streams are counted or are not stored. */
    public void giveBack() {
      synchronized (ParkedCounts.this) {
        taken -= own;
        own = 0;
      }
    }
  }
}
