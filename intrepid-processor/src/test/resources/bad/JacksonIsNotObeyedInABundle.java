package shop;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.annotations.Event;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @OrderPaid.Text String note) {
  @JacksonAnnotationsInside
  @JsonProperty("text")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Text {}
}
