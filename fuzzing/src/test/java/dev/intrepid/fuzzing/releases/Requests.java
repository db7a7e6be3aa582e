package dev.intrepid.fuzzing.releases;

import dev.intrepid.IntrepidException;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import dev.intrepid.repo.RepoClosedException;
import java.util.List;
import java.util.Random;

/**
 * What somebody asks of a subscriber while a release runs: that it goes back, or is rebuilt. What
 * it has counted is as before, once it has caught up. For one thread.
 */
final class Requests {

  private final Author author;

  Requests(Author author) {
    this.author = author;
  }

  /**
   * Asks it of one of the subscribers, which does it or refuses it with a sentence. If the process
   * is killed meanwhile, it is done, or not, or left to the next ones to end.
   */
  void ask(Running one, List<Message> published, Random random) {
    List<Subscriber> subscribers = one.release().program().subscribers();
    String name = subscribers.get(random.nextInt(subscribers.size())).name().now();
    SubscriptionControl control = one.app().subscription(name);
    try {
      switch (random.nextInt(4)) {
        case 0 -> rewind(control, RewindTo.beginning());
        case 1 -> rewind(control, RewindTo.sequence(random.nextInt(published.size())));
        case 2 -> rewind(control, RewindTo.stream(any(published, random).stream()));
        default -> rebuild(control, random.nextInt(4) > 0);
      }
    } catch (RepoClosedException e) {
      throw e;
    } catch (IntrepidException e) {
      author.tell("  " + e.getMessage());
    }
  }

  private void rewind(SubscriptionControl control, RewindTo to) {
    author.tell("  " + control.name() + " is to be rewound to " + to);
    control.rewind(to);
    author.tell("  " + control.name() + " is rewound");
  }

  private void rebuild(SubscriptionControl control, boolean isFinished) {
    author.tell("  " + control.name() + " is to be rebuilt");
    Rebuild rebuild = control.rebuild();
    rebuild.begin();
    if (isFinished) {
      rebuild.finish(1);
      author.tell("  " + control.name() + " is rebuilt");
    }
  }

  private static Message any(List<Message> messages, Random random) {
    return messages.get(random.nextInt(messages.size()));
  }
}
