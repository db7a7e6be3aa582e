package dev.intrepid.engine.replay;

import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.state.GatedControl;
import dev.intrepid.engine.state.Rewinder;
import java.util.function.BooleanSupplier;

/** Controls a subscriber whose handlers are known, and so rewinds and rebuilds it. Thread-safe. */
final class RewindingControl extends GatedControl {

  private final Rewinder rewinder;
  private final BooleanSupplier isHeldBack;

  /**
   * Controls a subscriber.
   *
   * @param isHeldBack whether it does not work before memos are rebuilt
   */
  RewindingControl(ReplayedSubscriber subscriber, Rewinder rewinder, BooleanSupplier isHeldBack) {
    super(subscriber.repo(), subscriber.config().id(), subscriber.requests());
    this.rewinder = rewinder;
    this.isHeldBack = isHeldBack;
  }

  @Override
  public RewindPlan rewindPlan(RewindTo to) {
    requireAtWork();
    return rewinder.plan(to);
  }

  @Override
  public RewindPlan rewind(RewindTo to) {
    requireAtWork();
    return rewinder.rewind(to);
  }

  /** The rebuild would wait for what is delivered again, and that for the rebuild. */
  private void requireAtWork() {
    if (isHeldBack.getAsBoolean()) {
      throw new RewindException(
          name() + " does not work before memos are rebuilt: rewind it after that.");
    }
  }

  @Override
  public Rebuild rebuild() {
    return rewinder.rebuild();
  }
}
