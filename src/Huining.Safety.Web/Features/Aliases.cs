// Inside Features the word Account means the area; its rows are called AccountRow there.
global using AccountRow = Huining.Safety.Web.Platform.Accounts.Account;
