package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.annotations.Unknown;

enum Level {
  @JsonProperty("gold-card")
  @JsonAlias({"Gold", "GOLD"})
  GOLD,
  SILVER,
  @Unknown
  OTHER
}
