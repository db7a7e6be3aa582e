package dev.intrepid.launcher.input;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.SortedSet;

/**
 * The subscribers of a repo whose handlers are on the class path, so that their memos are known.
 */
public final class HandlersOnClassPath {

  private HandlersOnClassPath() {}

  /**
   * A subscriber that is on the class path.
   *
   * @param spec what it is
   * @param all it, and the others on the class path that have read from the repo
   */
  public record Found(SubscriberSpec spec, List<SubscriberSpec> all, GeneratedCode generated) {

    public Keepers keepers(IntrepidRepo repo) {
      return new Keepers(repo, generated, all);
    }

    public Releases releases(IntrepidRepo repo) {
      return new Releases(repo, generated, new Members(repo, SystemClock.utc()));
    }
  }

  /** The rewinder of a subscriber. */
  public static Rewinder of(IntrepidRepo repo, String subscriber) {
    Found found = find(repo, subscriber);
    return Rewinding.of(found.spec(), found.all(), found.generated(), repo);
  }

  /** A subscriber that has read from a repo, or is to take memos that are there. */
  public static Found find(IntrepidRepo repo, String subscriber) {
    SortedSet<String> names = SubscriberNames.in(repo);
    GeneratedCode generated = GeneratedCode.load(List.of());
    List<SubscriberSpec> found =
        generated.subscribers().stream().filter(spec -> spec.name().equals(subscriber)).toList();
    List<SubscriberSpec> known =
        generated.subscribers().stream()
            .filter(spec -> names.contains(spec.name()) || spec.name().equals(subscriber))
            .toList();
    boolean isWaiting =
        found.size() == 1 && new Keepers(repo, generated, known).review().containsKey(subscriber);
    if (!isWaiting) {
      SubscriberNames.require(repo, subscriber);
    }
    if (found.size() != 1) {
      throw CommandFailure.failed(
          (found.isEmpty() ? "No class" : "More than one class")
              + " on the class path is the subscriber "
              + subscriber
              + ", so it is not known what it stores: run this with the jar of its app alone.");
    }
    return new Found(found.get(0), known, generated);
  }
}
