package dev.intrepid.benchmarks.peers.compare.codec;

import com.dslplatform.json.CompiledJson;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** An order as dsl-json takes it: it has no converter for Instant. */
@CompiledJson
public record DslOrder(
    String orderId, String customerId, OffsetDateTime placedAt, List<DslLine> lines) {

  /** One of its lines. */
  @CompiledJson
  public record DslLine(String sku, int quantity, BigDecimal price) {}
}
