package dev.intrepid.benchmarks.peers.compare.dispatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Spring's application events: one bean that listens, in the publishing thread. */
final class Spring implements Bus {

  private final ApplicationEventPublisher publisher;

  Spring(Ledger ledger) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Ledger.class, () -> ledger);
    context.refresh();
    this.publisher = context;
  }

  @Override
  public void deliver(Object message) {
    publisher.publishEvent(message);
  }
}
