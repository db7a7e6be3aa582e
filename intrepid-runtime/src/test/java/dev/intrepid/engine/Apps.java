package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.MemoUri;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.IntrepidRepo;

/** What the tests of this package share. */
final class Apps {

  private Apps() {}

  /** Starts an app that lets the page in hand finish when it is closed, however long that takes. */
  static Intrepid start(IntrepidRepo repo, Probe... probes) {
    return builder(repo, probes).start();
  }

  static IntrepidBuilder builder(IntrepidRepo repo, Probe... probes) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(probes))
        .handlers((Object[]) probes)
        .closeWithin(SOON);
  }

  static Cache<Sum> sum(IntrepidRepo repo, String key) {
    return new CacheConnection(repo).view(new MemoUri<>(Counting.sumUri(key), Counting.SUM));
  }
}
