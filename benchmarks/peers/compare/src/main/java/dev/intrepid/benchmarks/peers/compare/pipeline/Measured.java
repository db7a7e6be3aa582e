package dev.intrepid.benchmarks.peers.compare.pipeline;

/** What a process of a peer measures. */
enum Measured {
  PUBLISH_1("publish-1", "publish, 1 thread", "/s", true),
  PUBLISH_8("publish-8", "publish, 8 threads", "/s", true),
  CATCH_UP("catch-up", "catch-up", "/s", true),
  P50("p50", "publish to handler, p50", "ms", false),
  P99("p99", "publish to handler, p99", "ms", false);

  private final String line;
  private final String title;
  private final String unit;
  private final boolean isRate;

  Measured(String line, String title, String unit, boolean isRate) {
    this.line = line;
    this.title = title;
    this.unit = unit;
    this.isRate = isRate;
  }

  /** What a process calls it. */
  String line() {
    return line;
  }

  boolean is(String name) {
    return line.equals(name);
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }

  boolean isRate() {
    return isRate;
  }
}
