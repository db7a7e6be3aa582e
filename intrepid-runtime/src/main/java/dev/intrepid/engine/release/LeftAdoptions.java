package dev.intrepid.engine.release;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.keeper.Keepers;
import java.util.Collection;
import java.util.Optional;

/** Adoptions that a program still says although the repo remembers them. For one thread. */
public final class LeftAdoptions {

  private final Collection<SubscriberSpec> specs;
  private final Keepers keepers;
  private final Releases releases;

  /** Those of a program with these subscribers, before anything of its start is stored. */
  public LeftAdoptions(Collection<SubscriberSpec> specs, Keepers keepers, Releases releases) {
    this.specs = specs;
    this.keepers = keepers;
    this.releases = releases;
  }

  /** A sentence on what a subscriber adopts, if all that it handles and folds is stored. */
  public Optional<String> text(String subscriber, String what) {
    for (SubscriberSpec spec : specs) {
      if (spec.name().equals(subscriber) && releases.isSettled(spec) && keepers.isSettled(spec)) {
        return Optional.of(
            "adopt(\""
                + subscriber
                + "\", \""
                + what
                + "\") changes nothing, since the repo records what this program goes on from:"
                + " remove the call. In a later release it would adopt what is not meant to be,"
                + " without a word.");
      }
    }
    return Optional.empty();
  }
}
