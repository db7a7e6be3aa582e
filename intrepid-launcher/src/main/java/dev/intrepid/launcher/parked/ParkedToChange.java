package dev.intrepid.launcher.parked;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.input.TypedUri;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.lock.ClosestName;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The parked stream that a command is about. */
final class ParkedToChange {

  @Parameters(
      index = "0",
      paramLabel = "SUBSCRIBER",
      description = "The subscriber that has parked it, such as billing.")
  String subscriber = "";

  @Parameters(index = "1", paramLabel = "STREAM", description = "The stream, such as orders/o-1.")
  String stream = "";

  SubscriptionControl control(IntrepidRepo repo) {
    return SubscriptionControl.of(repo, SubscriptionName.of(subscriber));
  }

  ParkedMemo in(IntrepidRepo repo) {
    SubscriberNames.require(repo, subscriber);
    return find(repo, subscriber, stream);
  }

  static ParkedMemo find(IntrepidRepo repo, String subscriber, String typed) {
    String stream =
        TypedUri.of("stream", typed, one -> ParkedMemo.read(repo, subscriber, one).isPresent());
    return ParkedMemo.read(repo, subscriber, stream)
        .orElseThrow(() -> notParked(repo, subscriber, stream));
  }

  private static CommandFailure notParked(IntrepidRepo repo, String subscriber, String stream) {
    List<String> parked =
        ParkedMemo.all(repo, subscriber).stream().map(ParkedMemo::stream).toList();
    return CommandFailure.failed(
        subscriber
            + " has not parked the stream "
            + stream
            + "."
            + ClosestName.hint(stream, parked));
  }
}
