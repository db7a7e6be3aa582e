package shop;

import dev.intrepid.annotations.Event;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.UUID;

@Event(stream = "{id}/values")
record Values(
    UUID id, String text, BigDecimal decimal, BigInteger integer, URI uri, byte[] bytes,
    Colour colour) {}
