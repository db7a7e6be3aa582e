package shop;

interface Mailer {}
