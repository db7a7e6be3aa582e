package dev.intrepid.lock.diff;

import dev.intrepid.lock.LockedVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a variable of a stream that is only called otherwise from one that is another component. A
 * template has the names of components in Java, a lock those in JSON, so they are compared as far
 * as naming strategies leave them alike.
 */
final class StreamVariables {

  private StreamVariables() {}

  /** Whether a message is in the stream that it was in before. */
  static boolean areSameStreams(LockedVersion old, LockedVersion version) {
    if (!Templates.areSame(old.stream(), version.stream())) {
      return false;
    }
    List<String> before = Templates.variables(old.stream());
    List<String> now = Templates.variables(version.stream());
    for (int i = 0; i < now.size(); i++) {
      String was = plain(before.get(i));
      String is = plain(now.get(i));
      if (!was.equals(is) && (hasBoth(was, is, old) || hasBoth(was, is, version))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasBoth(String one, String other, LockedVersion version) {
    Set<String> components =
        version.shape().components().keySet().stream()
            .map(StreamVariables::plain)
            .collect(Collectors.toSet());
    return components.contains(one) && components.contains(other);
  }

  /** {@code orderid} of {@code orderId}, {@code order_id} and {@code ORDER-ID}. */
  private static String plain(String name) {
    return name.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
  }
}
