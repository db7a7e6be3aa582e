package dev.intrepid.benchmarks.peers.workload;

import java.io.IOException;

/** A program whose start is measured: it publishes one event, and its handler says so. */
public final class FirstEvent {

  /** The line that the handler prints. */
  public static final String LINE = "handled 42";

  /** The event. */
  public static final Deposited DEPOSITED = Deposited.of(1, 42, 1);

  private FirstEvent() {}

  /** The handler: prints what was deposited. */
  public static void handled(long cents) {
    System.out.println("handled " + cents);
    System.out.flush();
  }

  /** Lets the program end once its memory was read. */
  public static void awaitEnd() throws IOException {
    int unused = System.in.read();
  }

  /** The limit: a call. */
  public static void main(String[] arguments) throws IOException {
    handled(DEPOSITED.cents());
    awaitEnd();
  }
}
