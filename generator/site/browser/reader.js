// On every page: what readers do with an entry. They hand it on, collect it, answer back.
import { offerBasket } from "./collect.js";
import { siteOf } from "./entries.js";
import { offerFeedback } from "./feedback.js";
import { offerActions } from "./actions.js";

offerActions();
offerBasket(siteOf(document));
offerFeedback();
