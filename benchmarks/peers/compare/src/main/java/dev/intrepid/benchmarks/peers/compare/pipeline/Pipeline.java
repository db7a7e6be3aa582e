package dev.intrepid.benchmarks.peers.compare.pipeline;

import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.peers.compare.ClassPath;
import dev.intrepid.benchmarks.peers.compare.Figure;
import dev.intrepid.benchmarks.peers.compare.Panel;
import dev.intrepid.benchmarks.peers.compare.Scenario;
import dev.intrepid.benchmarks.postgresql.Server;
import java.util.Arrays;
import java.util.List;

/** Publishing, catching up and latency, of each peer in a process of its own, round by round. */
public final class Pipeline implements Scenario {

  private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 3);

  private static final String MEMORY = "Intrepid, memory";
  private static final String POSTGRESQL = "Intrepid, PostgreSQL";
  private static final String OURS = ClassPath.main("intrepid", "IntrepidPeer");

  private final Stored memory = new Stored(MEMORY, "", "intrepid", OURS);
  private final Stored sqlite = new Stored("Intrepid, SQLite", "", "intrepid", OURS);
  private final Stored postgresql = new Stored(POSTGRESQL, "", "intrepid-postgresql", OURS);
  private final Stored occurrent = peer("Occurrent, memory", MEMORY, "occurrent", "OccurrentPeer");
  private final Stored axon = peer("Axon, PostgreSQL", POSTGRESQL, "axon-jdbc", "AxonPeer");
  private final Stored modulith =
      peer("Spring Modulith, PostgreSQL", POSTGRESQL, "modulith", "ModulithPeer");

  private final List<Stored> all = List.of(sqlite, postgresql, axon, modulith, memory, occurrent);

  private static Stored peer(String name, String beside, String module, String main) {
    return new Stored(name, beside, module, ClassPath.main(module, main));
  }

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public String title() {
    return "Events stored, and handled by a subscriber that keeps 1,000 balances";
  }

  @Override
  public List<Panel> panels() throws Exception {
    try (WorkFolder folder = WorkFolder.create();
        Server server = Server.start()) {
      for (int round = 0; round < ROUNDS; round++) {
        System.err.println("  round " + (round + 1) + " of " + ROUNDS + "…");
        measure(folder, server, round);
      }
    }
    return Arrays.stream(Measured.values()).map(this::panel).toList();
  }

  private void measure(WorkFolder folder, Server server, int round) throws Exception {
    memory.measure("memory:");
    occurrent.measure();
    sqlite.measure("sqlite:" + folder.next("peer.db"));
    String ours = database(server, "intrepid_" + round);
    postgresql.measure("postgresql://postgres@" + ours);
    axon.measure("jdbc:postgresql://" + database(server, "axon_" + round) + "?user=postgres");
    modulith.measure(
        "jdbc:postgresql://" + database(server, "modulith_" + round) + "?user=postgres");
  }

  /** A new database; what was written to others before does not slow it down. */
  private static String database(Server server, String name) throws Exception {
    server.run("CREATE DATABASE " + name);
    server.run("CHECKPOINT");
    return "localhost:" + server.port() + "/" + name;
  }

  private Panel panel(Measured measured) {
    return new Panel(
        measured.title(),
        measured.unit(),
        measured.isRate(),
        all.stream()
            .map(peer -> new Figure(peer.name(), peer.beside(), peer.median(measured)))
            .toList());
  }
}
