// On every page: what readers do with an entry. They hand it on, collect it, answer back, and see what is like their own.
import { offerActions } from "./actions.js";
import { offerBasket } from "./collect.js";
import { siteOf } from "./entries.js";
import { offerFeedback } from "./feedback.js";
import { offerHours } from "./hours.js";
import { tellOverdue } from "./overdue.js";
import { reachTables } from "./tables.js";
import { offerTown } from "./town/town.js";

tellOverdue();
offerActions(siteOf(document));
offerBasket(siteOf(document));
offerFeedback();
offerHours();
offerTown();
reachTables();
