package dev.intrepid.processor;

import java.util.List;
import java.util.stream.Stream;

/** An upcast of a record leads to a newer version of its type, or splits it. */
final class UpcastGoesUpCheck implements Check<UpcastModel> {

  @Override
  public Stream<Finding> findings(UpcastModel upcast) {
    List<EventModel> made = upcast.result().events();
    return upcast.isOnJson() || made.isEmpty()
        ? Stream.empty()
        : upcast.from().stream().flatMap(from -> finding(upcast, from));
  }

  private static Stream<Finding> finding(UpcastModel upcast, StoredVersion from) {
    for (StoredVersion to : upcast.to()) {
      if (to.type().equals(from.type()) && to.version() <= from.version()) {
        return Stream.of(told(Message.UPCAST_GOES_DOWN, upcast, from, to));
      }
    }
    StoredVersion to = upcast.to().get(0);
    return upcast.result().isSplit() || to.type().equals(from.type())
        ? Stream.empty()
        : Stream.of(told(Message.UPCAST_LEAVES_ITS_TYPE, upcast, from, to));
  }

  private static Finding told(
      Message message, UpcastModel upcast, StoredVersion from, StoredVersion to) {
    return Finding.of(message, upcast.spot(), upcast.signature(), to.toString(), from.toString());
  }
}
