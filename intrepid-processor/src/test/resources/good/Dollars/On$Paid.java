package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

@Subscriber("paid")
public final class On$Paid {

  @OnEvent
  Sum$Of on$(Paid$Now event, Cache<Sum$Of> memo) {
    return new Sum$Of(event.id(), 1);
  }

  @Subscriber("inner")
  public static class In$ner {

    @OnEvent
    void handle(Outer$ any) {}

    @OnEvent
    void handle(Outer$.Inner$ event) {}
  }
}
