package dev.intrepid.engine.member;

/** Who works on a shard, as far as this app knows now. Thread-safe. */
public interface ShardOwner {

  /** Whether this app works on it. */
  boolean isHere();

  /** The process of the app that works on it, as people know it; empty if that is unknown. */
  String process();

  /** This app works on it, whatever others do: they fence each other. */
  static ShardOwner ofAll(String process) {
    return new ShardOwner() {
      @Override
      public boolean isHere() {
        return true;
      }

      @Override
      public String process() {
        return process;
      }
    };
  }
}
