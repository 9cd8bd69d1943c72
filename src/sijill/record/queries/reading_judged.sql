UPDATE reading SET judged = :rules WHERE report = :report
