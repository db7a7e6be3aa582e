package dev.intrepid.benchmarks.postgresql;

import java.io.IOException;
import java.time.Duration;

/** Processes with many subscribers on one log. */
final class Crowd {

  /** How long they are looked at: periodic work runs several times. */
  static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("benchmarks.seconds", 30));

  /** After which each process knows the others, and a subscriber with nothing to do is idle. */
  private static final Duration SETTLED = Duration.ofSeconds(15);

  private Crowd() {}

  /** Starts so many on a new log, and waits until they are idle. */
  static Processes start(Server server, int processes, int subscribers, int shards)
      throws IOException, InterruptedException {
    return start(server, server.freshSchema(), processes, subscribers, shards);
  }

  /** Starts so many on the log of a schema, and waits until they are idle. */
  static Processes start(Server server, String schema, int processes, int subscribers, int shards)
      throws IOException, InterruptedException {
    Processes all =
        Processes.start(
            processes,
            ListeningProcess.class,
            server.address(schema),
            String.valueOf(subscribers),
            String.valueOf(shards));
    all.askAll(i -> "await");
    Thread.sleep(SETTLED.toMillis());
    return all;
  }
}
