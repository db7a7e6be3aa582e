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
import dev.intrepid.repo.RepoClosedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final Random random;
  private final Path folder;
  private final Author author;
  private final Expected expected = new Expected();
  private final Kills kills;
  private final Requests requests;
  private final Map<Release, Running> running = new HashMap<>();
  private final List<Message> messages = new ArrayList<>();
  private boolean isRebuilding;
  private int run;

  /**
   * A rollout in that folder.
   *
   * @param isKilled whether some processes are killed
   */
  Rollout(long seed, Path folder, boolean isKilled) {
    random = new Random(seed);
    this.folder = folder;
    author = new Author(random, folder);
    kills = new Kills(random, isKilled);
    requests = new Requests(author);
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
        running.values().forEach(kills::end);
        kills.notice();
      }
    }
  }

  private void run(IntrepidRepo repo) throws Exception {
    Release older = author.first();
    assertThat(starts(older, new MortalRepo(repo))).isTrue();
    run = expected.run();
    publish(older);
    running.get(older).awaitCaughtUp();
    expected.hasCaughtUp();
    Release newer = author.changed(older);
    isRebuilding = random.nextBoolean();
    expected.began(older.program());
    run = expected.run();
    for (int left = 5 + random.nextInt(8); left > 0; left--) {
      Release next = random.nextBoolean() ? older : newer;
      unlessKilled(next, () -> step(next, repo));
    }
    Release last = random.nextInt(3) == 0 ? older : newer;
    end(last.equals(older) ? newer : older);
    kills.notice();
    unlessKilled(last, () -> remain(last));
    kills.notice();
    if (starts(last, new MortalRepo(repo))) {
      goOn(last);
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private void unlessKilled(Release release, Step step) throws Exception {
    try {
      step.run();
    } catch (RepoClosedException e) {
      running.get(release).repo().requireKilled(e);
      end(release);
    }
  }

  private void step(Release release, IntrepidRepo repo) throws Exception {
    if (!running.containsKey(release)) {
      starts(release, kills.mortal(repo));
      return;
    }
    switch (random.nextInt(kills.areAny() ? 9 : 7)) {
      case 0 -> end(release);
      case 1 -> mayCatchUp(release);
      case 2 -> requests.ask(running.get(release), messages, random);
      case 7 -> running.get(release).repo().kill();
      case 8 -> kills.notice();
      default -> publish(release);
    }
  }

  /** Gives it time to do what it can while the other one runs. */
  private void mayCatchUp(Release release) throws InterruptedException {
    try {
      running.get(release).app().awaitCaughtUp(A_WHILE);
      author.tell(release + " has caught up");
    } catch (NotCaughtUpException | SubscriberStoppedException e) {
      author.tell(release + ": " + e.getMessage());
    }
  }

  private boolean starts(Release release, MortalRepo repo) {
    IntrepidBuilder builder = LookOften.of(release.on(repo));
    expected.began(release.program());
    try {
      Intrepid app = isRebuilding ? builder.rebuildWhenNeeded().start() : builder.start();
      running.put(release, new Running(release, app, repo));
    } catch (RepoClosedException e) {
      repo.requireKilled(e);
      author.tell(release + " is killed in its start");
      return false;
    } catch (IntrepidException e) {
      author.tell(release + " is refused: " + e.getMessage());
      expected.wasRefused();
      return false;
    }
    author.tell(release + " starts");
    expected.isStarted();
    return true;
  }

  private void publish(Release release) {
    int number = 1 + random.nextInt(9);
    author.tell(release + " publishes " + number);
    List<Event> events = release.program().published();
    for (int left = number; left > 0; left--) {
      Event event = events.get(random.nextInt(events.size()));
      publish(release, Message.random(next(), event, run, random));
    }
  }

  private void publish(Release release, Message message) {
    messages.add(message);
    running.get(release).publish(message, expected);
  }

  private long next() {
    return messages.size() + 1L;
  }

  private void end(Release release) {
    Running one = running.remove(release);
    if (one != null) {
      author.tell(release + (one.repo().isDead() ? " is killed" : " ends"));
      kills.end(one);
    }
  }

  /** The one that is left works on, and does so when it is started again. */
  private void remain(Release release) throws Exception {
    if (running.containsKey(release)) {
      expected.began(release.program());
      goOn(release);
      end(release);
    }
  }

  /** With messages for each subscriber, so that each has noticed what others have done before. */
  private void goOn(Release release) throws Exception {
    Running one = running.get(release);
    expected.reacted(one.repo().beneath(), run);
    run = expected.run();
    for (Event event : release.program().published()) {
      for (String key : Message.KEYS) {
        publish(release, Message.of(next(), event, key, run, random));
      }
    }
    if (hasCaughtUp(one)) {
      author.tell(release + " is compared");
      one.compare(expected);
    }
  }

  private boolean hasCaughtUp(Running one) throws InterruptedException {
    try {
      one.awaitCaughtUp();
      if (one.release().program().isFaulty()) {
        author.tell(one.release() + " leaves streams aside");
        return false;
      }
      one.retry();
      expected.hasCaughtUp();
      return true;
    } catch (SubscriberStoppedException e) {
      author.tell(one.release() + ": " + e.getMessage());
      return false;
    }
  }
}
