/** What is said of a draft that could not be taken up or kept. */
export const draftWords = {
  newer:
    'The numbers kept here were made by a newer version of Stockgap. They are set aside; reload to get that version.',
  partlyUnread: 'Some numbers kept from an earlier visit could not be used. They are set aside, not deleted.',
  unread:
    'Numbers kept from an earlier visit could not be read, so this page starts without them. They are set aside, not deleted.',
  nowhere: 'This browser keeps nothing for this site, so these numbers will be gone when the page is closed.',
  tab: 'The space this browser gives for unsaved numbers is full, so these are kept only until this tab is closed. Save them, or share them as a link.',
} as const;
