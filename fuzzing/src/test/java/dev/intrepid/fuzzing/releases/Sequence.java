package dev.intrepid.fuzzing.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.IntrepidException;
import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.repo.IntrepidRepo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A program and what becomes of it from release to release on one repo. Each release is refused by
 * the compiler, or refused at its start, or right. For one thread.
 */
final class Sequence implements Search {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);

  private final Random random;
  private final Path folder;
  private final Author author;
  private final Expected expected = new Expected();
  private final List<Release> ran = new ArrayList<>();
  private boolean isRebuilding;
  private int messages;

  Sequence(long seed, Path folder) {
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
      Release current = author.first();
      assertThat(start(current, repo)).isTrue();
      for (int left = 2 + random.nextInt(4); left > 0; left--) {
        Release next = random.nextInt(6) == 0 ? another() : author.changed(current);
        current = start(next, repo) ? next : current;
      }
    }
  }

  /** One that ran before, or the same again. */
  private Release another() {
    Release release = ran.get(random.nextInt(ran.size()));
    author.tell(release + " again");
    return release;
  }

  /** Whether the program has run, at once or after a rebuild. */
  private boolean start(Release release, IntrepidRepo repo) throws Exception {
    Optional<Intrepid> app = started(release.on(repo));
    if (app.isEmpty() && !isRebuilding && random.nextInt(3) > 0) {
      isRebuilding = true;
      app = started(release.on(repo));
    }
    if (app.isEmpty()) {
      return false;
    }
    try (Intrepid running = app.get()) {
      run(release, running);
    }
    return true;
  }

  private Optional<Intrepid> started(IntrepidBuilder builder) {
    try {
      Intrepid app = isRebuilding ? builder.rebuildWhenNeeded().start() : builder.start();
      author.tell("  starts");
      return Optional.of(app);
    } catch (IntrepidException e) {
      author.tell("  " + e.getMessage());
      return Optional.empty();
    }
  }

  private void run(Release release, Intrepid app) throws Exception {
    boolean isComplete = random.nextInt(4) > 0;
    ran.add(release);
    expected.began(release.program(), isComplete);
    for (int left = 5 + random.nextInt(15); left > 0; left--) {
      app.publish(release.object(message(release.program())));
    }
    if (isComplete) {
      app.awaitCaughtUp(ONLY_IF_STUCK);
      List<String> wrong = new Comparison(app, release.program(), expected).wrong();
      assertThat(wrong).isEmpty();
    } else {
      author.tell("  ends with a backlog");
    }
  }

  private Message message(Program program) {
    List<Event> events = program.published();
    String type = events.get(random.nextInt(events.size())).name().now();
    Message message = Message.random(++messages, type, expected.run(), random);
    expected.published(message);
    return message;
  }
}
