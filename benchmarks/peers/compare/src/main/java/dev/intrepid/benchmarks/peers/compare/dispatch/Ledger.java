package dev.intrepid.benchmarks.peers.compare.dispatch;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import org.axonframework.eventhandling.EventHandler;
import org.greenrobot.eventbus.Subscribe;
import org.springframework.context.event.EventListener;

/** Eight handlers, the same for all: each library finds them by its own annotation. */
@Subscriber("ledger")
public class Ledger {

  private long sum;

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Opened message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.PaidIn message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Withdrawn message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Charged message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Refunded message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Blocked message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Unblocked message) {
    sum += message.cents();
  }

  @OnEvent
  @EventHandler
  @EventListener
  @Subscribe
  @com.google.common.eventbus.Subscribe
  public void handle(Message.Closed message) {
    sum += message.cents();
  }

  long sum() {
    return sum;
  }
}
