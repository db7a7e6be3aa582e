package dev.intrepid.engine.state;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.repo.CacheRepo;

/**
 * The name of the shadow of a subscriber, under which its memos are rebuilt. No subscriber can have
 * it: the compiler refuses a {@code ~} in a name.
 */
public final class ShadowName {

  private static final String SUFFIX = "~shadow";

  private ShadowName() {}

  /** The name of the shadow of that subscriber. */
  public static String of(String subscriber) {
    return subscriber + SUFFIX;
  }

  /** Whether that is the name of a shadow. */
  public static boolean is(String name) {
    return name.endsWith(SUFFIX);
  }

  /** Whether that subscriber has a shadow, by which somebody rebuilds it. */
  public static boolean isUsed(CacheRepo repo, String subscriber) {
    return ControlMemo.read(repo, of(subscriber)).isStored();
  }

  /** The name of the subscriber of that shadow; any other name stays as it is. */
  public static String live(String name) {
    return is(name) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
