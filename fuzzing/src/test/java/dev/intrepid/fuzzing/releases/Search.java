package dev.intrepid.fuzzing.releases;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What becomes of a program in random changes, on one repo. */
interface Search {

  /** Does it, and compares what came of it with what is right. */
  void run() throws Exception;

  /** What was done, for who reads of a failure. */
  List<String> story();

  /** An empty repo, in memory or in that folder. */
  static IntrepidRepo repo(Random random, Path folder) {
    return random.nextBoolean()
        ? new MemoryRepo()
        : IntrepidRepo.open("sqlite:" + folder.resolve("repo.db"));
  }
}
