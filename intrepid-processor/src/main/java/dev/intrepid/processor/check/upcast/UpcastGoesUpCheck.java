package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upcast of a record leads to a newer version of its type, or splits it. */
final class UpcastGoesUpCheck implements Check<UpcastModel> {

  @Override
  public List<Finding> findings(UpcastModel upcast) {
    List<EventModel> made = upcast.result().events();
    return upcast.isOnJson() || made.isEmpty()
        ? List.of()
        : upcast.from().map(from -> finding(upcast, from)).orElse(List.of());
  }

  private static List<Finding> finding(UpcastModel upcast, StoredVersion from) {
    String taken = taken(upcast);
    for (EventModel made : upcast.result().events()) {
      StoredVersion to = made.stored();
      if (to.type().equals(from.type()) && to.version() <= from.version()) {
        String record = made.type().label();
        String wayOut =
            to.equals(from) && !record.equals(taken)
                ? "Write version = " + from.next().version() + " in the @Event of " + record + "."
                : "Take the older record and return the newer one.";
        return List.of(told(Message.UPCAST_GOES_DOWN, upcast, to, from, wayOut));
      }
    }
    return misled(upcast).stream()
        .map(to -> told(Message.UPCAST_LEAVES_ITS_TYPE, upcast, to, from, to.type(), taken))
        .toList();
  }

  /** The version of another type to which an upcast leads although it returns a single record. */
  static Optional<StoredVersion> misled(UpcastModel upcast) {
    List<StoredVersion> to = upcast.to();
    return upcast.isOnJson() || upcast.result().isSplit() || to.isEmpty()
        ? Optional.empty()
        : upcast
            .from()
            .filter(from -> !to.get(0).type().equals(from.type()))
            .map(from -> to.get(0));
  }

  private static String taken(UpcastModel upcast) {
    return upcast.source() instanceof UpcastSource.OfRecord record
        ? record.event().type().label()
        : "";
  }

  private static Finding told(
      Message message, UpcastModel upcast, StoredVersion to, StoredVersion from, String... more) {
    List<String> args =
        new ArrayList<>(List.of(upcast.signature(), to.toString(), from.toString()));
    args.addAll(List.of(more));
    return new Finding(message, upcast.spot(), args);
  }
}
