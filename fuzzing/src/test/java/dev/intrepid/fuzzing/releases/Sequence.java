package dev.intrepid.fuzzing.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.IntrepidException;
import dev.intrepid.LookOften;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoClosedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A program and what becomes of it from release to release on one repo. Each release is refused by
 * the compiler, or refused at its start, or right. For one thread.
 */
final class Sequence implements Search {

  private final Random random;
  private final Path folder;
  private final Author author;
  private final Kills kills;
  private final Requests requests;
  private final Expected expected = new Expected();
  private Adoptions adoptions = new Adoptions();
  private boolean isAdopting;
  private final List<Release> ran = new ArrayList<>();
  private boolean isRebuilding;
  private int messages;

  /**
   * A sequence in that folder.
   *
   * @param isKilled whether releases are killed, and started again
   */
  Sequence(long seed, Path folder, boolean isKilled) {
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
        kills.notice();
      }
    }
  }

  private void run(IntrepidRepo repo) throws Exception {
    Release current = author.first();
    assertThat(start(current, repo)).isTrue();
    for (int left = 2 + random.nextInt(4); left > 0; left--) {
      if (kills.areAny()) {
        restart(current, repo);
      }
      Release next = random.nextInt(6) == 0 ? another() : author.changed(current);
      current = start(next, repo) ? next : current;
    }
    if (kills.areAny()) {
      kills.stop();
      kills.notice();
      restart(current, repo);
    }
  }

  /** The same again, as after a kill, or one that ran before. */
  private void restart(Release current, IntrepidRepo repo) throws Exception {
    author.tell(current + " again");
    start(current, repo);
  }

  /** One that ran before, or the same again. */
  private Release another() {
    Release release = ran.get(random.nextInt(ran.size()));
    author.tell(release + " again");
    return release;
  }

  /** Whether the program has run, at once, with what it adopts, or after a rebuild. */
  private boolean start(Release release, IntrepidRepo repo) throws Exception {
    adoptions = new Adoptions();
    isAdopting = !kills.areAny() && !kills.areOver() && random.nextInt(3) == 0;
    boolean hasRun = runs(release, repo);
    if (!hasRun && !isRebuilding && random.nextInt(3) > 0) {
      isRebuilding = true;
      hasRun = runs(release, repo);
    }
    return hasRun;
  }

  private boolean runs(Release release, IntrepidRepo repo) throws Exception {
    MortalRepo seen = kills.mortal(repo);
    Random ofRun = new Random(random.nextLong());
    boolean isAlone = !kills.areBelieved();
    String answer = kills.areAny() && isAlone ? answer(release, repo) : "";
    expected.reacted(repo, expected.run());
    expected.began(release.program());
    try {
      Optional<Running> started = started(release, seen);
      if (started.isEmpty()) {
        expected.wasRefused();
        return false;
      }
      expected.isStarted();
      expected.hasAdopted(adoptions);
      run(started.get(), ofRun, isAlone);
    } catch (RepoClosedException e) {
      seen.requireKilled(e);
      author.tell("  is killed");
    }
    if (seen.isDead() && isAlone) {
      assertThat(answer(release, repo)).isEqualTo(answer);
    }
    ran.add(release);
    return true;
  }

  private Optional<Running> started(Release release, MortalRepo repo) {
    try {
      Intrepid app = builder(release, repo).start();
      author.tell("  starts");
      return Optional.of(new Running(release, app, repo));
    } catch (RepoClosedException e) {
      throw e;
    } catch (IntrepidException e) {
      author.tell("  " + e.getMessage());
      if (isAdopting && adoptions.add(e)) {
        author.tell("  adopts " + adoptions);
        return started(release, repo);
      }
      return Optional.empty();
    }
  }

  private IntrepidBuilder builder(Release release, IntrepidRepo repo) {
    IntrepidBuilder builder = LookOften.of(release.on(repo));
    return isRebuilding ? adoptions.on(builder).rebuildWhenNeeded() : adoptions.on(builder);
  }

  /** Whether a release would be started now, or why not; tried on a copy. */
  private String answer(Release release, IntrepidRepo repo) {
    try (IntrepidRepo copy = Stored.copy(repo)) {
      builder(release, copy).start().close();
      return "It starts.";
    } catch (IntrepidException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void run(Running one, Random ofRun, boolean isAlone) throws Exception {
    boolean isComplete = ofRun.nextInt(4) > 0 || kills.areOver();
    try {
      List<Message> messages = messages(one.release().program(), ofRun);
      for (Message message : messages) {
        one.publish(message, expected);
      }
      mayAsk(one, messages, ofRun);
      if (isComplete) {
        kills.notice();
        one.awaitCaughtUp();
        compare(one);
        if (mayAsk(one, messages, ofRun)) {
          one.awaitCaughtUp();
          compare(one);
        }
      } else {
        author.tell("  ends with a backlog");
      }
    } catch (SubscriberStoppedException e) {
      // It stood by, and may not take over: its start would have been refused.
      assertThat(isAlone).as("stops: %s", e.getMessage()).isFalse();
      author.tell("  " + e.getMessage());
    } finally {
      kills.end(one);
    }
  }

  /** Whether something was asked of a subscriber. */
  private boolean mayAsk(Running one, List<Message> published, Random ofRun) {
    if (ofRun.nextInt(3) > 0) {
      return false;
    }
    requests.ask(one, published, ofRun);
    return true;
  }

  private void compare(Running one) throws Exception {
    if (one.release().program().isFaulty()) {
      author.tell("  leaves streams aside");
      return;
    }
    one.retry();
    expected.hasCaughtUp();
    one.compare(expected);
  }

  private List<Message> messages(Program program, Random ofRun) {
    List<Event> events = program.published();
    List<Message> all = new ArrayList<>();
    for (int left = 5 + ofRun.nextInt(15); left > 0; left--) {
      Event event = events.get(ofRun.nextInt(events.size()));
      all.add(Message.random(++messages, event, expected.run(), ofRun));
    }
    return all;
  }
}
