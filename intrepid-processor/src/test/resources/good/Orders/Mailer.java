package shop;

interface Mailer {
  boolean send(String customerId, String text);
}
