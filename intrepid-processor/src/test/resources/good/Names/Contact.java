package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
sealed interface Contact {

  record Letter(String zipCode, @JsonProperty("class") String kindOfPost) implements Contact {}

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  record Mail(String fromAddress) implements Contact {
    public Mail(@JsonProperty("FROM") String fromAddress) {
      this.fromAddress = fromAddress;
    }
  }
}
