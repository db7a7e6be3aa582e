package dev.intrepid.engine.replay;

import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.state.GatedControl;
import dev.intrepid.engine.state.Rewinder;

/** Controls a subscriber whose handlers are known, and so rewinds and rebuilds it. Thread-safe. */
final class RewindingControl extends GatedControl {

  private final Rewinder rewinder;

  RewindingControl(ReplayedSubscriber subscriber, Rewinder rewinder) {
    super(subscriber.repo(), subscriber.config().id(), subscriber.requests());
    this.rewinder = rewinder;
  }

  @Override
  public RewindPlan rewindPlan(RewindTo to) {
    return rewinder.plan(to);
  }

  @Override
  public RewindPlan rewind(RewindTo to) {
    return rewinder.rewind(to);
  }

  @Override
  public Rebuild rebuild() {
    return rewinder.rebuild();
  }
}
