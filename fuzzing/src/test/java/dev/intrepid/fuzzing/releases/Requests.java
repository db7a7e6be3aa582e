package dev.intrepid.fuzzing.releases;

import dev.intrepid.IntrepidException;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import java.util.List;
import java.util.Random;

/**
 * What somebody asks of a subscriber while a release runs: that it goes back, or is rebuilt. What
 * it has counted is as before, once it has caught up. For one thread.
 */
final class Requests {

  private final Random random;
  private final Author author;

  Requests(Random random, Author author) {
    this.random = random;
    this.author = author;
  }

  /** Asks it of one of the subscribers, which does it or refuses it with a sentence. */
  void ask(Running one, List<Message> published) {
    List<Subscriber> subscribers = one.release().program().subscribers();
    String name = subscribers.get(random.nextInt(subscribers.size())).name().now();
    SubscriptionControl control = one.app().subscription(name);
    try {
      switch (random.nextInt(4)) {
        case 0 -> rewind(control, RewindTo.beginning());
        case 1 -> rewind(control, RewindTo.sequence(random.nextInt(published.size())));
        case 2 -> rewind(control, RewindTo.stream(any(published).stream()));
        default -> rebuild(control);
      }
    } catch (IntrepidException e) {
      author.tell("  " + e.getMessage());
    }
  }

  private void rewind(SubscriptionControl control, RewindTo to) {
    control.rewind(to);
    author.tell("  " + control.name() + " is rewound to " + to);
  }

  private void rebuild(SubscriptionControl control) {
    Rebuild rebuild = control.rebuild();
    rebuild.begin();
    author.tell("  " + control.name() + " is being rebuilt");
    if (random.nextInt(4) > 0) {
      rebuild.finish(1);
      author.tell("  " + control.name() + " is rebuilt");
    }
  }

  private Message any(List<Message> messages) {
    return messages.get(random.nextInt(messages.size()));
  }
}
