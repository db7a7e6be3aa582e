package dev.intrepid.launcher.parked;

import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.launcher.input.DidYouMean;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.input.TypedUri;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The parked stream that a command is about. */
final class ParkedToChange {

  @Parameters(
      index = "0",
      paramLabel = "SUBSCRIBER",
      description = "Who has parked it, such as billing.")
  String subscriber = "";

  @Parameters(index = "1", paramLabel = "STREAM", description = "The stream, such as orders/o-1.")
  String stream = "";

  SubscriptionControl control(IntrepidRepo repo) {
    SubscriberNames.require(repo, subscriber);
    return new SubscriptionControl(repo, SubscriptionName.of(subscriber));
  }

  ParkedStream in(SubscriptionControl control) {
    return find(control, stream);
  }

  static ParkedStream find(SubscriptionControl control, String typed) {
    String stream = TypedUri.of("stream", typed, one -> control.parked(one).isPresent());
    return control.parked(stream).orElseThrow(() -> notParked(control, stream));
  }

  private static CommandFailure notParked(SubscriptionControl control, String stream) {
    List<String> parked = control.parked().stream().map(ParkedStream::stream).toList();
    return CommandFailure.failed(
        control.name()
            + " has not parked the stream "
            + stream
            + "."
            + DidYouMean.hint(stream, parked));
  }
}
