package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.util.Random;

/** What an app stores in, which outlives it, and what may happen to it. For one thread. */
abstract class Storage implements AutoCloseable {

  private IntrepidRepo repo;

  Storage(IntrepidRepo repo) {
    this.repo = repo;
  }

  static Storage memory() {
    MemoryRepo memory = new MemoryRepo();
    return new Storage(memory) {
      @Override
      IntrepidRepo open() {
        return new FaultyRepo(memory, 0).seenByApp();
      }
    };
  }

  static Storage sqlite(Path file) {
    return new SqliteStorage(file);
  }

  static Storage postgresql(ServerFaults faults, String schema) {
    return new PostgresStorage(faults, schema);
  }

  /** What is open now. */
  final IntrepidRepo repo() {
    return repo;
  }

  /** Opens it as another program does, which closes what it is given. */
  abstract IntrepidRepo open();

  /** Closes it and opens it again, as another process would, if it outlives a process. */
  void reopen() {
    // What is in memory does not.
  }

  /** Closes it and opens it again. */
  final void replace() {
    restore();
    repo.close();
    repo = open();
  }

  /** Has something happen to it that lasts until the next fault or longer, and says what. */
  String fail(Random random) {
    return "nothing can happen to it";
  }

  /** Ends what has happened to it. */
  void restore() {
    // Nothing ever does.
  }

  @Override
  public void close() {
    restore();
    repo.close();
  }
}
