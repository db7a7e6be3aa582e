package dev.intrepid.lock.diff;

import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedVersion;
import dev.intrepid.lock.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells a variable of a URI that is only called otherwise from one that is another component of a
 * message. A template has the names of components in Java, a lock those in JSON.
 */
final class UriVariables {

  private UriVariables() {}

  /** Whether a message is in the stream that it was in before. */
  static boolean areSameStreams(LockedVersion old, LockedVersion version) {
    if (!Templates.areSame(old.stream(), version.stream())) {
      return false;
    }
    List<String> before = Templates.variables(old.stream());
    List<String> now = Templates.variables(version.stream());
    for (int i = 0; i < now.size(); i++) {
      Optional<String> was = old.component(before.get(i));
      Optional<String> is = version.component(now.get(i));
      if (was.isPresent() && is.isPresent() && !isSame(was.get(), old, is.get(), version)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a name in JSON is that of a component which had another one before.
   *
   * @param event what is known of the message now; null of one of a library
   */
  static boolean isSame(String was, String is, @Nullable LockedEvent event) {
    LockedVersion newest = event == null ? null : event.versions().get(event.newest());
    return LockedVersion.plain(was).equals(LockedVersion.plain(is))
        || (newest != null && names(is, newest.shape()).contains(was));
  }

  /**
   * One that is gone, and not read under the name of another, is told as gone: it is the same, if
   * the other one is new.
   */
  private static boolean isSame(String was, LockedVersion old, String is, LockedVersion version) {
    Set<String> names = names(is, version.shape());
    if (names.contains(was)) {
      return true;
    }
    boolean isOfBefore =
        names.stream().anyMatch(name -> old.shape().components().containsKey(name));
    boolean isStillThere =
        version.shape().components().keySet().stream()
            .anyMatch(name -> names(name, version.shape()).contains(was));
    return !isOfBefore && !isStillThere;
  }

  /** The names that a component is read under. */
  private static Set<String> names(String component, Shape.Parts shape) {
    Set<String> names = new TreeSet<>(Set.of(component));
    Shape.Component found = shape.components().get(component);
    if (found != null) {
      names.addAll(found.aliases());
    }
    return names;
  }

  /** A template with the names in JSON of what its variables are. */
  static String inJson(String template, LockedVersion version) {
    String text = template;
    for (String variable : Templates.variables(template)) {
      String component = version.component(variable).orElse(variable);
      text = text.replace("{" + variable + "}", "{" + component + "}");
    }
    return text;
  }
}
