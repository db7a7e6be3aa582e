package dev.intrepid.engine.step;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import org.jspecify.annotations.Nullable;

/**
 * The memo that a fold is given in one call. What a fold returns is to replace it; returned at
 * another URI of the template, it does not, and the next message is given the old one again. That
 * may be meant, as of a handler that copies, and nobody sees it in the values: it is told. For one
 * thread.
 */
final class GivenMemo {

  private final boolean[] isFold;
  private int handler;
  private @Nullable String given;
  private @Nullable String elsewhere;
  private boolean isReplaced;

  GivenMemo(SubscriberSpec spec) {
    this.isFold = new boolean[spec.handlers().size()];
    for (int i = 0; i < isFold.length; i++) {
      isFold[i] = isFold(spec.handlers().get(i));
    }
  }

  /** Whether a handler is given one memo and returns those of the same template alone. */
  private static boolean isFold(HandlerSpec handler) {
    return !handler.storesAny()
        && handler.reads().size() == 1
        && handler.memos().equals(handler.reads());
  }

  /** A call begins. */
  void begin(int index) {
    handler = index;
    given = null;
    elsewhere = null;
    isReplaced = false;
  }

  /** The handler is given the memo at a URI. */
  void read(String uri) {
    given = uri;
  }

  /** The handler has returned a memo for a URI, or that it is deleted. */
  void changed(String uri) {
    if (isFold[handler] && given != null) {
      isReplaced |= given.equals(uri);
      elsewhere = uri;
    }
  }

  /** Ends the call; returns what there is to tell of it, or null. */
  @Nullable String end() {
    String told = isReplaced || elsewhere == null ? null : unreplaced();
    begin(handler);
    return told;
  }

  private String unreplaced() {
    return "is given the memo "
        + given
        + " and has returned "
        + elsewhere
        + ", which does not replace it: the next message is given "
        + given
        + " as it was. If the handler folds, its memos lack the messages before: have it return"
        + " the components that make the URI as the message has them, and rebuild the subscriber."
        + " If another memo is meant, nothing is to be done; this is told once.";
  }
}
