package dev.intrepid.fuzzing.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.IntrepidException;
import dev.intrepid.LookOften;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.repo.IntrepidRepo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A program and its next release at once on one repo: each publishes, ends and starts again, until
 * one of them remains. That one is right, or has stopped or is refused with a sentence. What the
 * two do beside each other differs from run to run. For one thread.
 */
final class Rollout implements Search {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final Random random;
  private final Path folder;
  private final Author author;
  private final Expected expected = new Expected();
  private final Map<Release, Intrepid> running = new HashMap<>();
  private boolean isRebuilding;
  private int run;
  private int messages;

  Rollout(long seed, Path folder) {
    random = new Random(seed);
    this.folder = folder;
    author = new Author(random, folder);
  }

  @Override
  public List<String> story() {
    return author.story();
  }

  @Override
  public void run() throws Exception {
    try (IntrepidRepo repo = Search.repo(random, folder)) {
      try {
        run(repo);
      } finally {
        running.values().forEach(Intrepid::close);
      }
    }
  }

  private void run(IntrepidRepo repo) throws Exception {
    Release older = author.first();
    assertThat(starts(older, repo, true)).isTrue();
    run = expected.run();
    publish(older);
    running.get(older).awaitCaughtUp(ONLY_IF_STUCK);
    Release newer = author.changed(older);
    isRebuilding = random.nextBoolean();
    expected.began(older.program(), false);
    run = expected.run();
    for (int left = 5 + random.nextInt(8); left > 0; left--) {
      step(random.nextBoolean() ? older : newer, repo);
    }
    Release last = random.nextInt(3) == 0 ? older : newer;
    end(last.equals(older) ? newer : older);
    remain(last, repo);
  }

  private void step(Release release, IntrepidRepo repo) throws Exception {
    if (!running.containsKey(release)) {
      starts(release, repo, false);
      return;
    }
    switch (random.nextInt(6)) {
      case 0 -> end(release);
      case 1 -> mayCatchUp(release);
      default -> publish(release);
    }
  }

  /** Gives it time to do what it can while the other one runs. */
  private void mayCatchUp(Release release) throws InterruptedException {
    try {
      running.get(release).awaitCaughtUp(A_WHILE);
      author.tell(release + " has caught up");
    } catch (NotCaughtUpException | SubscriberStoppedException e) {
      author.tell(release + ": " + e.getMessage());
    }
  }

  private boolean starts(Release release, IntrepidRepo repo, boolean isComplete) {
    IntrepidBuilder builder = LookOften.of(release.on(repo));
    try {
      running.put(release, isRebuilding ? builder.rebuildWhenNeeded().start() : builder.start());
    } catch (IntrepidException e) {
      author.tell(release + " is refused: " + e.getMessage());
      return false;
    }
    author.tell(release + " starts");
    expected.began(release.program(), isComplete);
    return true;
  }

  private void publish(Release release) {
    int number = 1 + random.nextInt(9);
    author.tell(release + " publishes " + number);
    List<Event> events = release.program().published();
    for (int left = number; left > 0; left--) {
      String type = events.get(random.nextInt(events.size())).name().now();
      publish(release, Message.random(++messages, type, run, random));
    }
  }

  private void publish(Release release, Message message) {
    expected.published(message);
    running.get(release).publish(release.object(message));
  }

  private void end(Release release) {
    Intrepid app = running.remove(release);
    if (app != null) {
      app.close();
      author.tell(release + " ends");
    }
  }

  /** The one that is left works on, and does so when it is started again. */
  private void remain(Release release, IntrepidRepo repo) throws Exception {
    if (running.containsKey(release)) {
      expected.began(release.program(), true);
      goOn(release);
      end(release);
    }
    if (starts(release, repo, true)) {
      goOn(release);
    }
  }

  /** With messages for each subscriber, so that each has noticed what others have done before. */
  private void goOn(Release release) throws Exception {
    run = expected.run();
    for (Event event : release.program().published()) {
      for (String key : Message.KEYS) {
        publish(release, Message.of(++messages, event.name().now(), key, run, random));
      }
    }
    if (hasCaughtUp(release)) {
      author.tell(release + " is compared");
      Comparison comparison = new Comparison(running.get(release), release.program(), expected);
      assertThat(comparison.wrong()).isEmpty();
    }
  }

  private boolean hasCaughtUp(Release release) throws InterruptedException {
    try {
      running.get(release).awaitCaughtUp(ONLY_IF_STUCK);
      return true;
    } catch (SubscriberStoppedException e) {
      author.tell(release + ": " + e.getMessage());
      return false;
    }
  }
}
